using System.Runtime.CompilerServices;
using Compressor.Core.Instances;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Which files jobs need: one upload may be the source of several.</summary>
public sealed class UploadsInUse(IWorkflowClient workflows)
{
    private const int PageLength = 100;

    /// <summary>The files of all jobs but some, and of the items of batches whose turn is still to come.</summary>
    public async Task<IReadOnlySet<BlobName>> FindAsync(IReadOnlySet<string> exceptJobIds, CancellationToken cancellationToken)
    {
        var used = new HashSet<BlobName>();
        await foreach (var instance in AllAsync(WorkflowNames.CompressVideo, cancellationToken))
        {
            var input = JobInstance.Of(instance).Input;
            if (!exceptJobIds.Contains(input.JobId)) used.UnionWith(BlobsOf(input.Attachments.Prepend(input.Source)));
        }

        await foreach (var instance in AllAsync(WorkflowNames.RunBatch, cancellationToken))
        {
            if (instance.IsEnded) continue;
            var batch = BatchInstance.Of(instance);
            used.UnionWith(batch.Input.Items.Skip(batch.Ended.Count).SelectMany(item => BlobsOf(item.Attachments.Prepend(item.Source))));
        }

        return used;
    }

    public static IEnumerable<BlobName> BlobsOf(IEnumerable<SourceRef> files)
    {
        foreach (var file in files)
        {
            if (BlobNames.TryParse(file.Blob, out var blob)) yield return blob;
        }
    }

    private async IAsyncEnumerable<WorkflowInstance> AllAsync(string workflow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = (string?)null;
        do
        {
            var page = await workflows.ListAsync(workflow, status: null, after, PageLength, cancellationToken);
            foreach (var instance in page.Items) yield return instance;
            after = page.Next;
        }
        while (after is not null);
    }
}
