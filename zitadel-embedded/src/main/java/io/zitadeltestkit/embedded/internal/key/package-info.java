/** Keys and their text forms. */
@NullMarked
package io.zitadeltestkit.embedded.internal.key;

import org.jspecify.annotations.NullMarked;
