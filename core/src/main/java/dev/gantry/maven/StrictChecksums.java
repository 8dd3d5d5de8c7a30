package dev.gantry.maven;

import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicy;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferResource;

/// A checksum that does not agree ends the download; a repository that has none is believed, since
/// many that are made by hand have none.
final class StrictChecksums implements ChecksumPolicyProvider {

    @Override
    public ChecksumPolicy newChecksumPolicy(
            RepositorySystemSession session,
            RemoteRepository repository,
            TransferResource resource,
            String policy) {
        return new OfOneFile();
    }

    @Override
    public String getEffectiveChecksumPolicy(
            RepositorySystemSession session, String policy1, String policy2) {
        return RepositoryPolicy.CHECKSUM_POLICY_FAIL;
    }

    private static final class OfOneFile implements ChecksumPolicy {

        @Override
        public boolean onChecksumMatch(String algorithm, ChecksumKind kind) {
            return true;
        }

        @Override
        public void onChecksumMismatch(
                String algorithm, ChecksumKind kind, ChecksumFailureException exception)
                throws ChecksumFailureException {
            throw exception;
        }

        /// The checksum cannot be read; there may be one of another algorithm.
        @Override
        public void onChecksumError(
                String algorithm, ChecksumKind kind, ChecksumFailureException exception) {}

        @Override
        public void onNoMoreChecksums() {}

        @Override
        public void onTransferRetry() {}

        @Override
        public boolean onTransferChecksumFailure(ChecksumFailureException error) {
            return false;
        }
    }
}
