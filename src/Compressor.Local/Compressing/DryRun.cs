using Compressor.Core.Estimates;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Hosting;
using Compressor.Storage;

namespace Compressor.Local.Compressing;

/// <summary>Tells what a run would make of a video. Nothing is left behind.</summary>
internal sealed class DryRun(IEstimates estimates, IBlobStore blobs, DiskBlobFiles files, StorageOptions storage, Backend backend)
{
    /// <param name="attachments">Further files that the prompt speaks of.</param>
    public async Task<DryRunReport> RunAsync(SourceVideo source, string prompt, IReadOnlyList<SourceVideo> attachments, CancellationToken cancellationToken)
    {
        var id = $"dry-run-{Guid.NewGuid():N}";
        List<InputFile> inputs = [InputFile.Of(id, storage, source), .. attachments.Select((file, number) => InputFile.Of($"{id}/with-{number + 1}", storage, file))];
        string? session = null;
        try
        {
            foreach (var input in inputs) await files.LinkAsync(input.Blob, input.Path, cancellationToken: cancellationToken);
            var estimate = await estimates.EstimateAsync(
                new EstimateRequest { Source = inputs[0].Source, Prompt = prompt, Attachments = inputs.Count > 1 ? [.. inputs.Skip(1).Select(input => input.Source)] : null }, cancellationToken);
            session = estimate.SessionId;
            return DryRunReport.Of(estimate, source);
        }
        catch (JobException e)
        {
            return DryRunReport.Refused(source, e.Error.ForCommandLine(PromptReader.LanguageOf(prompt)));
        }
        finally
        {
            // Only the links; the user's files stay.
            foreach (var input in inputs) await blobs.DeleteAsync(input.Blob, CancellationToken.None);
            if (session is not null) backend.Forget(session);
        }
    }
}
