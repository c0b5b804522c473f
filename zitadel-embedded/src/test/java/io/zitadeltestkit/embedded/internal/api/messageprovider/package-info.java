/** Tests of message providers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.messageprovider;

import org.jspecify.annotations.NullMarked;
