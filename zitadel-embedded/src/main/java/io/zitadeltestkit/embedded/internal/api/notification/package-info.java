/** The providers that an instance posts its messages to. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.notification;

import org.jspecify.annotations.NullMarked;
