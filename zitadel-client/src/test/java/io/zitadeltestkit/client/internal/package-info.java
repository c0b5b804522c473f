/** Tests of what is inside. */
@NullMarked
package io.zitadeltestkit.client.internal;

import org.jspecify.annotations.NullMarked;
