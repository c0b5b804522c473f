/** The JSON form of protocol buffers: decoding, validation and encoding of requests and answers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.proto;

import org.jspecify.annotations.NullMarked;
