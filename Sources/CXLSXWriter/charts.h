/// Charts as plain calls: the library takes each line, fill and font as a struct of pointers.
/// Included by shim.h, whose types it uses.

/// How a series is drawn.
enum touchstone_look {
  TOUCHSTONE_PLAIN,
  /// Thin and dashed.
  TOUCHSTONE_DASHED,
  /// Strong and dashed.
  TOUCHSTONE_TARGET,
  /// An empty frame around a bar.
  TOUCHSTONE_FRAME,
  /// Points without a line.
  TOUCHSTONE_POINTS,
  /// Large points without a line.
  TOUCHSTONE_MARKS
};

typedef struct {
  lxw_row_t name_row;
  lxw_col_t name_column;
  touchstone_range labels;
  touchstone_range values;
  enum touchstone_look look;
  lxw_color_t color;
} touchstone_series;

typedef struct {
  uint8_t has_ends;
  double minimum;
  double maximum;
  /// Between grid lines; 0 leaves it to the program that shows the chart.
  double distance;
  /// 0 for a linear axis.
  uint16_t log_base;
} touchstone_axis;

typedef struct {
  lxw_row_t title_row;
  lxw_col_t title_column;
  touchstone_axis values;
  touchstone_axis places;
  /// Labels run downward, first on top.
  uint8_t is_lying;
  uint8_t has_legend;
  lxw_color_t text_color;
  lxw_color_t title_color;
  lxw_color_t line_color;
} touchstone_chart_style;

/// Bars in another colour: `accented[index]` is 0 or 1.
static inline lxw_error touchstone_accent_points(
    lxw_chart_series *series, const uint8_t *accented, int count, lxw_color_t color) {
  lxw_chart_fill fill = {0};
  fill.color = color;
  lxw_chart_line line = {0};
  line.color = color;
  lxw_chart_point accent = {0};
  accent.fill = &fill;
  accent.line = &line;
  lxw_chart_point plain = {0};
  lxw_chart_point **points = (lxw_chart_point **)calloc(count + 1, sizeof(lxw_chart_point *));
  if (!points) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  for (int index = 0; index < count; index++) points[index] = accented[index] ? &accent : &plain;
  lxw_error code = chart_series_set_points(series, points);
  free(points);
  return code;
}

/// NULL when there is no memory. `sheet` holds the ranges and the name's cell.
static inline lxw_chart_series *touchstone_add_series(
    lxw_chart *chart, const char *sheet, touchstone_series plan, uint8_t is_line,
    uint8_t has_markers) {
  lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
  if (!series) return NULL;
  touchstone_range labels = plan.labels;
  touchstone_range values = plan.values;
  chart_series_set_name_range(series, sheet, plan.name_row, plan.name_column);
  chart_series_set_categories(
      series, sheet, labels.first_row, labels.first_column, labels.last_row,
      labels.last_column);
  chart_series_set_values(
      series, sheet, values.first_row, values.first_column, values.last_row,
      values.last_column);

  lxw_chart_line line = {0};
  line.color = plan.color;
  line.width = plan.look == TOUCHSTONE_PLAIN ? 2.25f : plan.look == TOUCHSTONE_TARGET ? 1.5f : 1.0f;
  uint8_t has_no_line = plan.look == TOUCHSTONE_MARKS || plan.look == TOUCHSTONE_POINTS;
  line.none = has_no_line;
  if (plan.look != TOUCHSTONE_PLAIN) line.dash_type = LXW_CHART_LINE_DASH_DASH;
  lxw_chart_fill fill = {0};
  fill.color = plan.color;
  if (is_line) {
    chart_series_set_line(series, &line);
    if (has_no_line || (has_markers && plan.look == TOUCHSTONE_PLAIN)) {
      lxw_chart_line edge = {0};
      edge.color = plan.color;
      chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
      chart_series_set_marker_size(series, plan.look == TOUCHSTONE_MARKS ? 10 : 5);
      chart_series_set_marker_fill(series, &fill);
      chart_series_set_marker_line(series, &edge);
    } else {
      chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
    }
  } else if (plan.look == TOUCHSTONE_FRAME) {
    fill.none = LXW_TRUE;
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &line);
  } else {
    chart_series_set_fill(series, &fill);
  }
  return series;
}

static inline void touchstone_set_scale(lxw_chart_axis *axis, touchstone_axis scale) {
  if (scale.has_ends) {
    chart_axis_set_min(axis, scale.minimum);
    chart_axis_set_max(axis, scale.maximum);
  }
  if (scale.log_base) chart_axis_set_log_base(axis, scale.log_base);
  if (scale.distance > 0) chart_axis_set_major_unit(axis, scale.distance);
}

/// `label_format` is NULL where the axis has labels; `sheet` holds the title's cell.
static inline void touchstone_style_chart(
    lxw_chart *chart, touchstone_chart_style style, const char *sheet, const char *font,
    const char *value_format, const char *label_format) {
  lxw_chart_font small = {0};
  small.name = (char *)font;
  small.size = 9;
  small.color = style.text_color;
  lxw_chart_font heading = small;
  heading.size = 12;
  heading.bold = LXW_TRUE;
  heading.color = style.title_color;
  lxw_chart_line grid = {0};
  grid.color = style.line_color;
  grid.width = 0.75f;
  lxw_chart_line none = {0};
  none.none = LXW_TRUE;

  chart_title_set_name_range(chart, sheet, style.title_row, style.title_column);
  chart_title_set_name_font(chart, &heading);
  chart_chartarea_set_line(chart, &grid);
  // In a chart of lying bars the library calls the axis of the values X.
  lxw_chart_axis *labels = style.is_lying ? chart->y_axis : chart->x_axis;
  lxw_chart_axis *values = style.is_lying ? chart->x_axis : chart->y_axis;
  chart_axis_set_num_font(labels, &small);
  chart_axis_set_num_font(values, &small);
  chart_axis_set_line(labels, &grid);
  chart_axis_set_line(values, &none);
  chart_axis_set_num_format(values, value_format);
  chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
  chart_axis_major_gridlines_set_line(values, &grid);
  chart_axis_major_gridlines_set_visible(labels, LXW_FALSE);
  chart_axis_set_label_position(labels, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  if (label_format) {
    chart_axis_set_num_format(labels, label_format);
  }
  touchstone_set_scale(values, style.values);
  if (label_format) touchstone_set_scale(labels, style.places);
  if (style.is_lying) {
    chart_axis_set_reverse(labels);
    chart_axis_set_label_position(values, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
    chart_set_series_gap(chart, 40);
  } else {
    chart_set_series_gap(chart, 60);
  }
  if (style.has_legend) {
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_legend_set_font(chart, &small);
  } else {
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  }
}

/// The chart in a frame of so many pixels; unscaled, the library draws 480 by 288.
static inline lxw_error touchstone_insert_chart(
    lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t column, lxw_chart *chart, double width,
    double height, const char *description) {
  lxw_chart_options options = {0};
  options.x_offset = 2;
  options.y_offset = 2;
  options.x_scale = width / 480.0;
  options.y_scale = height / 288.0;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  options.description = (char *)description;
  return worksheet_insert_chart_opt(worksheet, row, column, chart, &options);
}
