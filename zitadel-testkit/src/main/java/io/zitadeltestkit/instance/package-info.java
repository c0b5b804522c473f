/**
 * Virtual instances: further instances on a server that runs, made and removed by its system API.
 */
@NullMarked
package io.zitadeltestkit.instance;

import org.jspecify.annotations.NullMarked;
