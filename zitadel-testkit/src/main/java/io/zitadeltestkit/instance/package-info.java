/** Virtual instances: instances on a running server, created and removed by its system API. */
@NullMarked
package io.zitadeltestkit.instance;

import org.jspecify.annotations.NullMarked;
