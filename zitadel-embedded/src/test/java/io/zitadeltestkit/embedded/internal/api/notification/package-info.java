/** Tests of where an instance sends its messages. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.notification;

import org.jspecify.annotations.NullMarked;
