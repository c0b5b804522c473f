@NullMarked
package io.zitadeltestkit.server.remote;

import org.jspecify.annotations.NullMarked;
