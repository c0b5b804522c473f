/** The sign-in page: what a person sees in a browser. */
@NullMarked
package io.zitadeltestkit.embedded.internal.ui;

import org.jspecify.annotations.NullMarked;
