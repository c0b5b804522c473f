/** Tests of message providers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.notification;

import org.jspecify.annotations.NullMarked;
