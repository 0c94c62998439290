@NullMarked
package org.kuznets.notice;

import org.jspecify.annotations.NullMarked;
