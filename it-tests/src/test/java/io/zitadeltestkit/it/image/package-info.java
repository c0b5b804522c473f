/** The image of the embedded server, and the compose file. */
@NullMarked
package io.zitadeltestkit.it.image;

import org.jspecify.annotations.NullMarked;
