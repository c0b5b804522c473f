/** Messages that several services share. */
@NullMarked
package io.zitadeltestkit.embedded.api.common;

import org.jspecify.annotations.NullMarked;
