/** Tests of the server from outside, over HTTP. */
@NullMarked
package io.zitadeltestkit.embedded;

import org.jspecify.annotations.NullMarked;
