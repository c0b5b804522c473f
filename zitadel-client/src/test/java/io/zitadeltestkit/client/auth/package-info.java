/** Tests of what is inside. */
@NullMarked
package io.zitadeltestkit.client.auth;

import org.jspecify.annotations.NullMarked;
