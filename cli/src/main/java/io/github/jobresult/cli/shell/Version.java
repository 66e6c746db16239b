package io.github.jobresult.cli.shell;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the jar. */
public final class Version implements IVersionProvider {

    /** Created by picocli. */
    public Version() {}

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"jobresult " + (version == null ? "(not from a jar)" : version)};
    }
}
