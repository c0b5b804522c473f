/** Keys, and the text forms in which they are handed out and taken. */
@NullMarked
package io.zitadeltestkit.embedded.internal.key;

import org.jspecify.annotations.NullMarked;
