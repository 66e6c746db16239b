package io.github.jobresult.cli.put;

import io.github.jobresult.service.Operation;
import java.io.IOException;
import java.io.InputStream;

/** What {@code --generate-cli-skeleton} prints, spelled as the command line spells it. */
enum Skeleton {
    /** All members without values, byte for byte as the AWS CLI prints them. The service would refuse them. */
    input,
    /** Nothing, as the operations answer with nothing; but the options are checked. */
    output,
    /** A request that is valid. */
    example;

    byte[] text(Operation operation) throws IOException {
        String name = operation.operationName() + "." + this + ".json";
        try (InputStream text = Skeleton.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IOException("the jar lacks " + name);
            }
            return text.readAllBytes();
        }
    }
}
