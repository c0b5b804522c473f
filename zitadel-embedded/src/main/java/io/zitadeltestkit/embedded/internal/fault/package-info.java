/** Refusals, before a wire has given them a form. */
@NullMarked
package io.zitadeltestkit.embedded.internal.fault;

import org.jspecify.annotations.NullMarked;
