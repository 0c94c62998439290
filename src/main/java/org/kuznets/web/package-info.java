/** Says it over HTTP: one class per part of the OGC API, pages for people, problems for mistakes. */
@NullMarked
package org.kuznets.web;

import org.jspecify.annotations.NullMarked;
