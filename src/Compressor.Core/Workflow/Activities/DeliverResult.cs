using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json.Serialization;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Step 6: streams the render into the results, and checks that a playable file arrived; its name and type follow from its content. A second run writes the same blob
/// again. Incomplete or unplayable results are deleted; where the address that the backend gave leads to one, the render's own address is tried.
/// </summary>
public sealed class DeliverResult(
    INemoClient nemo, IBlobStore blobs, StorageOptions storage, JobCancellations cancellations, ILocalBackend? local = null)
    : JobActivity<DeliverResult.Input, DeliverResult.Output>(cancellations)
{
    /// <summary>A result may be larger than its source (a GIF, a slower video, several files joined), but not without end.</summary>
    private const long MaxGrowth = 20, AlwaysAllowed = 1_000_000_000;

    /// <summary>Of a download, read at once: each read has its time limit.</summary>
    private const int BufferBytes = 64 * 1024;

    public sealed record Input(JobRef Job, string RenderId, string SourceFileName) : JobStep(Job)
    {
        /// <summary>Null in histories that are older than it.</summary>
        public long? SourceBytes { get; init; }

        /// <summary>What the result is judged by, in the same step; null: it is judged later.</summary>
        public JudgeResult.Input? Judged { get; init; }

        /// <summary>What the backend has told of the render just before, in the same step; null: it is asked. Its address may be signed, and stands in no history.</summary>
        [JsonIgnore]
        public RenderStatus? Ended { get; init; }
    }

    /// <param name="Blob"><c>container/name</c>.</param>
    public sealed record Output(string Blob, string FileName, MediaFacts Facts)
    {
        /// <summary>Null: it was not asked for.</summary>
        public JudgeResult.Output? Judgement { get; init; }
    }

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var delivered = await DeliverAsync(input, cancellationToken);
        return input.Judged is { } judged ? delivered with { Judgement = JudgeResult.Judge(judged, delivered.Facts) } : delivered;
    }

    private async Task<Output> DeliverAsync(Input input, CancellationToken cancellationToken)
    {
        if (await ShareAsync(input, cancellationToken) is { } shared) return shared;
        var address = (input.Ended ?? await nemo.GetRenderAsync(input.RenderId, cancellationToken))?.OutputUrl;
        try
        {
            return await FetchAsync(input, address, cancellationToken);
        }
        catch (JobException e) when (address is not null && e.Error.Is(Failures.ResultInvalid))
        {
            return await FetchAsync(input, address: null, cancellationToken);
        }
    }

    /// <summary>Null: the result is not on this disk.</summary>
    private async Task<Output?> ShareAsync(Input input, CancellationToken cancellationToken)
    {
        if (local is null) return null;
        MediaFormat format;
        await using (var content = local.TryOpenResult(input.RenderId))
        {
            if (content is null) return null;
            format = await ContentSniffer.SniffAsync(content, cancellationToken) ?? MediaFormats.Mp4;
        }

        var (blob, fileName) = NameOf(input, format);
        return await local.TryKeepAsync(input.RenderId, blob, new BlobWriteOptions { ContentType = format.ContentType }, cancellationToken)
            ? new(blob.ToString(), fileName, await CheckAsync(blob, input.Language, cancellationToken))
            : null;
    }

    private (BlobName Blob, string FileName) NameOf(Input input, MediaFormat format)
    {
        var fileName = ResultNames.FileName(input.SourceFileName, format);
        return (new BlobName(storage.ResultsContainer, ResultNames.Blob(input.InstanceId, input.RenderId, fileName)), fileName);
    }

    /// <param name="address">Where the backend says that the result is; null: at the render's own address.</param>
    private async Task<Output> FetchAsync(Input input, Uri? address, CancellationToken cancellationToken)
    {
        await using var download = await nemo.OpenResultAsync(input.RenderId, address, cancellationToken);
        await using var capped = new CappedStream(download.Content, Math.Max(AlwaysAllowed, (input.SourceBytes ?? long.MaxValue / MaxGrowth) * MaxGrowth));
        var content = PipeReader.Create(capped, new StreamPipeReaderOptions(bufferSize: BufferBytes, leaveOpen: true));
        var head = await content.ReadAtLeastAsync(ContentSniffer.HeadLength, cancellationToken);
        var format = ContentSniffer.Sniff(head.Buffer.Slice(0, Math.Min(head.Buffer.Length, ContentSniffer.HeadLength)).ToArray()) ?? MediaFormats.Mp4;
        content.AdvanceTo(head.Buffer.Start);

        var (blob, fileName) = NameOf(input, format);
        try
        {
            var written = await blobs.WriteAsync(blob, content.AsStream(), new BlobWriteOptions { ContentType = format.ContentType }, cancellationToken);
            if (download.Length is { } promised && written!.Length != promised) throw await RejectAsync(blob, input.Language);
        }
        catch (InvalidDataException)
        {
            throw await RejectAsync(blob, input.Language);
        }

        return new(blob.ToString(), fileName, await CheckAsync(blob, input.Language, cancellationToken));
    }

    private async Task<MediaFacts> CheckAsync(BlobName blob, Language language, CancellationToken cancellationToken)
    {
        await using (var content = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken))
        {
            if (await MediaFile.ReadAsync(content, cancellationToken) is { IsComplete: true, EndsEarly: false } file && IsUsable(file)) return file.Facts;
        }

        throw await RejectAsync(blob, language);
    }

    private static bool IsUsable(MediaFile file) => file.Facts.SourceKind() switch
    {
        ResultKind.Video => file.Format.Demuxer == MediaFormats.Mp4.Demuxer && file.Facts.DurationSeconds > 0,
        ResultKind.Sound => ResultFormat.All.Contains(file.Format) && file.Facts.DurationSeconds > 0,
        _ => file.Facts is { Width: > 0, Height: > 0 },
    };

    private async Task<JobException> RejectAsync(BlobName blob, Language language)
    {
        await blobs.DeleteAsync(blob, CancellationToken.None);
        return new JobException(Failures.ResultInvalid.In(language));
    }
}
