/** Messages to people: what is in them, the last ones, and the providers that they go to. */
@NullMarked
package io.zitadeltestkit.embedded.internal.notification;

import org.jspecify.annotations.NullMarked;
