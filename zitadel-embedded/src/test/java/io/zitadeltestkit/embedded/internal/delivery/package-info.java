/** Tests of the delivery of messages. */
@NullMarked
package io.zitadeltestkit.embedded.internal.delivery;

import org.jspecify.annotations.NullMarked;
