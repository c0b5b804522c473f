/** Validates requests by annotations on their fields, in the real server's words. */
@NullMarked
package io.zitadeltestkit.embedded.internal.validation;

import org.jspecify.annotations.NullMarked;
