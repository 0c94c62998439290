/** Spreadsheets of Office Open XML: one sheet as a table or as points. */
@NullMarked
package org.kuznets.format.xlsx;

import org.jspecify.annotations.NullMarked;
