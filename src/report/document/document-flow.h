/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

/* The plain pieces most documents are made of, added to a flow. */
void rt_flow_add (GPtrArray *flow, RtBlock *block);
void rt_flow_add_heading (GPtrArray *flow, const RtPageStyle *style, const char *text);
void rt_flow_add_text (GPtrArray *flow, const RtPageStyle *style, const char *text);
void rt_flow_add_note (GPtrArray *flow, const RtPageStyle *style, const char *text);
void rt_flow_add_lines (GPtrArray *flow, const RtPageStyle *style, GPtrArray *lines);
void rt_flow_add_writing (GPtrArray *flow, const RtPageStyle *style);
