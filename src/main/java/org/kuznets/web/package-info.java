@NullMarked
package org.kuznets.web;

import org.jspecify.annotations.NullMarked;
