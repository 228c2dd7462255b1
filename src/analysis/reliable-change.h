/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

double rt_standard_error_of_measurement (double standard_deviation, double reliability);
double rt_standard_error_of_difference (double standard_deviation, double reliability);
double rt_reliable_change_limit (double standard_deviation, double reliability);
