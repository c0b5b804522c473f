/** Tests of what is inside. */
@NullMarked
package io.zitadeltestkit.client.internal.text;

import org.jspecify.annotations.NullMarked;
