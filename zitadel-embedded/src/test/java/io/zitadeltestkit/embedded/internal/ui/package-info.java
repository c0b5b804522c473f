/** Tests of the sign-in pages, as a browser sees them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.ui;

import org.jspecify.annotations.NullMarked;
