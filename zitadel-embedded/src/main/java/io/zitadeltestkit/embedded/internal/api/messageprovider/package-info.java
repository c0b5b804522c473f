/** The providers that an instance posts its messages to. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.messageprovider;

import org.jspecify.annotations.NullMarked;
