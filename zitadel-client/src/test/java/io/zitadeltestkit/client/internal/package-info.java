/** Tests of internal classes. */
@NullMarked
package io.zitadeltestkit.client.internal;

import org.jspecify.annotations.NullMarked;
