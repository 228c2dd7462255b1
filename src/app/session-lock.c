/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session-lock.h"

#include <time.h>

#include "idle-watch.h"

#define LOOK_EVERY_S 5
/* A journey does not wait for minutes: with this it is a matter of seconds, 60 at most. It can only
 * make the time of the settings, which is a minute at least, shorter; never stays never. */
#define SOONER "REUPTAKE_LOCK_AFTER_SECONDS"

struct _RtSessionLock
{
  GObject parent_instance;

  GtkApplication *application; /* unowned: it owns this */
  RtMainWindow *window;        /* weak */
  GSettings *settings;
  RtIdleWatch watch;
  guint look;
};

G_DEFINE_FINAL_TYPE (RtSessionLock, rt_session_lock, G_TYPE_OBJECT)

static gint64
clock_us (clockid_t clock)
{
  struct timespec now = { 0 };

  clock_gettime (clock, &now);
  return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* How long nobody may be there; 0: only sleep counts. */
static gint64
limit_s (RtSessionLock *self)
{
  gint64 minutes = g_settings_get_uint (self->settings, "lock-after-minutes");
  const char *sooner = g_getenv (SOONER);
  guint64 seconds;

  if (minutes > 0 && sooner != NULL
      && g_ascii_string_to_unsigned (sooner, 10, 1, 60, &seconds, NULL))
    return (gint64)seconds;
  return minutes * 60;
}

static void
lock_now (RtSessionLock *self)
{
  if (self->window != NULL)
    rt_main_window_lock (self->window);
}

static gboolean
look_cb (gpointer user_data)
{
  RtSessionLock *self = user_data;
  RtIdleVerdict verdict = rt_idle_watch_check (&self->watch, clock_us (CLOCK_BOOTTIME),
                                               clock_us (CLOCK_MONOTONIC), limit_s (self));

  if (verdict != RT_IDLE_AWAKE)
    lock_now (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, RtSessionLock *self)
{
  /* After sleep the first event may come before the next look: it must not find the page open. */
  look_cb (self);
  switch (gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_PINCH:
      rt_idle_watch_touch (&self->watch, clock_us (CLOCK_BOOTTIME));
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
watch_widget (RtSessionLock *self, GtkWidget *widget)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, 0);
  gtk_widget_add_controller (widget, events);
}

/* A dialog keeps its events to itself, so it is watched like the window. */
static void
dialog_shown_cb (RtSessionLock *self)
{
  AdwDialog *dialog =
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));

  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), "session-lock") != NULL)
    return;
  g_object_set_data (G_OBJECT (dialog), "session-lock", self);
  watch_widget (self, GTK_WIDGET (dialog));
}

static void
screensaver_cb (RtSessionLock *self)
{
  gboolean active = FALSE;

  g_object_get (self->application, "screensaver-active", &active, NULL);
  if (active)
    lock_now (self);
}

static void
rt_session_lock_dispose (GObject *object)
{
  RtSessionLock *self = RT_SESSION_LOCK (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rt_session_lock_parent_class)->dispose (object);
}

static void
rt_session_lock_class_init (RtSessionLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_session_lock_dispose;
}

static void
rt_session_lock_init (RtSessionLock *self)
{
  rt_idle_watch_start (&self->watch, clock_us (CLOCK_BOOTTIME), clock_us (CLOCK_MONOTONIC));
}

/**
 * rt_session_lock_new:
 * @application: the application, which tells of the screen saver
 * @window: the window to lock
 * @settings: where the idle time stands
 *
 * Begins to watch over a window.
 *
 * Returns: (transfer full): the watch
 */
RtSessionLock *
rt_session_lock_new (GtkApplication *application, RtMainWindow *window, GSettings *settings)
{
  RtSessionLock *self = g_object_new (RT_TYPE_SESSION_LOCK, NULL);

  self->application = application;
  g_set_weak_pointer (&self->window, window);
  self->settings = g_object_ref (settings);
  watch_widget (self, GTK_WIDGET (window));
  g_signal_connect_object (window, "notify::visible-dialog", G_CALLBACK (dialog_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "notify::screensaver-active", G_CALLBACK (screensaver_cb),
                           self, G_CONNECT_SWAPPED);
  self->look = g_timeout_add_seconds (g_getenv (SOONER) != NULL ? 1 : LOOK_EVERY_S, look_cb, self);
  return self;
}
