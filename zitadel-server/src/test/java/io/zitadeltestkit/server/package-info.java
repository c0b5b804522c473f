/** Tests of the program. */
@NullMarked
package io.zitadeltestkit.server;

import org.jspecify.annotations.NullMarked;
