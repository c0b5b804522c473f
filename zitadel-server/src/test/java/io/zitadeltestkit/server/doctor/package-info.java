@NullMarked
package io.zitadeltestkit.server.doctor;

import org.jspecify.annotations.NullMarked;
