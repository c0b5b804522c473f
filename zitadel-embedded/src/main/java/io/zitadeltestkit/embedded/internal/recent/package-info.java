/** What is kept for tests and people to look at, within bounds. */
@NullMarked
package io.zitadeltestkit.embedded.internal.recent;

import org.jspecify.annotations.NullMarked;
