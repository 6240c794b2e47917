/// libxlsxwriter, and the few of its calls that take structs of pointers, as plain calls: the
/// structs live on this side only as long as the call that copies them.
#ifndef TOUCHSTONE_XLSX_SHIM_H
#define TOUCHSTONE_XLSX_SHIM_H

#include <stdlib.h>
#include <xlsxwriter.h>

typedef struct {
  lxw_row_t first_row;
  lxw_col_t first_column;
  lxw_row_t last_row;
  lxw_col_t last_column;
} touchstone_range;

/// A workbook whose temporary files are made in `folder`.
static inline lxw_workbook *touchstone_new_workbook(const char *path, const char *folder) {
  lxw_workbook_options options = {0};
  options.tmpdir = (char *)folder;
  return workbook_new_opt(path, &options);
}

static inline lxw_error touchstone_set_properties(
    lxw_workbook *workbook, const char *title, const char *subject, const char *company,
    const char *author, time_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.subject = (char *)subject;
  properties.company = (char *)company;
  properties.author = (char *)author;
  properties.created = created;
  return workbook_set_properties(workbook, &properties);
}

/// A table of `count` columns; `is_number[index]` is 1 where the header takes the number's format.
static inline lxw_error touchstone_add_table(
    lxw_worksheet *worksheet, touchstone_range range, const char *name, char *const *headers,
    const uint8_t *is_number, int count, lxw_format *text_format, lxw_format *number_format) {
  lxw_table_column *columns = (lxw_table_column *)calloc(count, sizeof(lxw_table_column));
  lxw_table_column **pointers =
      (lxw_table_column **)calloc(count + 1, sizeof(lxw_table_column *));
  if (!columns || !pointers) {
    free(columns);
    free(pointers);
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  }
  for (int index = 0; index < count; index++) {
    columns[index].header = headers[index];
    columns[index].header_format = is_number[index] ? number_format : text_format;
    pointers[index] = &columns[index];
  }
  lxw_table_options options = {0};
  options.name = (char *)name;
  options.columns = pointers;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  lxw_error code = worksheet_add_table(
      worksheet, range.first_row, range.first_column, range.last_row, range.last_column, &options);
  free(columns);
  free(pointers);
  return code;
}

static inline lxw_error touchstone_add_data_bars(
    lxw_worksheet *worksheet, touchstone_range range, lxw_color_t color) {
  lxw_conditional_format format = {0};
  format.type = LXW_CONDITIONAL_DATA_BAR;
  format.data_bar_2010 = LXW_TRUE;
  format.bar_solid = LXW_TRUE;
  format.bar_no_border = LXW_TRUE;
  format.bar_color = color;
  return worksheet_conditional_format_range(
      worksheet, range.first_row, range.first_column, range.last_row, range.last_column, &format);
}

static inline lxw_error touchstone_add_color_scale(
    lxw_worksheet *worksheet, touchstone_range range, lxw_color_t low, lxw_color_t middle,
    lxw_color_t high) {
  lxw_conditional_format format = {0};
  format.type = LXW_CONDITIONAL_3_COLOR_SCALE;
  format.min_color = low;
  format.mid_color = middle;
  format.max_color = high;
  return worksheet_conditional_format_range(
      worksheet, range.first_row, range.first_column, range.last_row, range.last_column, &format);
}

/* One of some texts in each cell of a range; the list ends with NULL. */
static inline lxw_error touchstone_restrict_to_choices(
    lxw_worksheet *worksheet, touchstone_range range, const char **choices, const char *note) {
  lxw_data_validation validation = {0};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = choices;
  validation.input_message = note;
  return worksheet_data_validation_range(
      worksheet, range.first_row, range.first_column, range.last_row, range.last_column,
      &validation);
}

/* What a formula, written for the first cell of a range, holds for in each of its cells. */
static inline lxw_error touchstone_restrict_by_formula(
    lxw_worksheet *worksheet, touchstone_range range, const char *formula, const char *note) {
  lxw_data_validation validation = {0};
  validation.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
  validation.value_formula = formula;
  validation.input_message = note;
  return worksheet_data_validation_range(
      worksheet, range.first_row, range.first_column, range.last_row, range.last_column,
      &validation);
}

#include "charts.h"

#endif
