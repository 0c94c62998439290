@NullMarked
package org.kuznets.app.config;

import org.jspecify.annotations.NullMarked;
