/** Text from users and servers: what may be quoted in a message. Not part of the public API. */
@NullMarked
package io.zitadeltestkit.client.internal.text;

import org.jspecify.annotations.NullMarked;
