/** Tests of the client as users see it. */
@NullMarked
package io.zitadeltestkit.client;

import org.jspecify.annotations.NullMarked;
