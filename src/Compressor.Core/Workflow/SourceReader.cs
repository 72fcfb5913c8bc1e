using System.Net;
using System.Net.Http.Headers;
using Compressor.Core.Jobs;
using Compressor.Core.Storage;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Media.Mp4;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Core.Workflow;

/// <summary>Reads a job's source, wherever it lies: a blob of ours, or an address that the user gave.</summary>
public sealed class SourceReader(IBlobStore blobs, IRecordStore records, UntrustedHttp http)
{
    /// <exception cref="JobException">Not there, empty, too large, of no supported format, or cut off.</exception>
    public async Task<MediaFacts> InspectAsync(string jobId, SourceRef source, long maxBytes, Language language, CancellationToken cancellationToken)
    {
        if (!BlobNames.TryParse(source.Blob, out var blob)) return await InspectUrlAsync(jobId, maxBytes, language, cancellationToken);

        await using var content = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken);
        var length = content.Length;
        CheckSize(length, maxBytes, language);
        var format = await SniffAsync(content, length, language, cancellationToken);
        try
        {
            if (format.Demuxer == MediaFormats.Mp4.Demuxer)
            {
                var file = await Mp4File.ReadAsync(content, cancellationToken);
                return file.IsComplete ? file.ToMediaFacts() : throw new JobException(Failures.SourceTruncated.In(language));
            }

            if (await Completeness.IsTruncatedAsync(content, format, cancellationToken)) throw new JobException(Failures.SourceTruncated.In(language));
            return new MediaFacts { Format = format.Name, Bytes = length };
        }
        catch (Mp4FormatException)
        {
            throw new JobException(Failures.UnsupportedFile.In(language));
        }
    }

    public async Task<Stream> OpenReadAsync(string jobId, SourceRef source, CancellationToken cancellationToken)
    {
        if (BlobNames.TryParse(source.Blob, out var blob)) return await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken);
        return await http.Following.GetStreamAsync(await UrlAsync(jobId, cancellationToken), cancellationToken);
    }

    /// <summary>The address by which the backend itself can fetch the source; null: send it the bytes.</summary>
    public async Task<Uri?> TryGetUrlAsync(string jobId, SourceRef source, bool byUrl, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        if (!BlobNames.TryParse(source.Blob, out var blob)) return await UrlAsync(jobId, cancellationToken);
        return byUrl ? (await blobs.TryCreateReadUrlAsync(blob, lifetime, source.FileName, cancellationToken))?.Url : null;
    }

    private async Task<MediaFacts> InspectUrlAsync(string jobId, long maxBytes, Language language, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, await UrlAsync(jobId, cancellationToken));
            request.Headers.Range = new RangeHeaderValue(0, ContentSniffer.HeadLength - 1);
            using var response = await http.Following.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode) throw new JobException(Failures.SourceNotFound.In(language));
            var length = response.StatusCode == HttpStatusCode.PartialContent
                ? response.Content.Headers.ContentRange?.Length ?? 0
                : response.Content.Headers.ContentLength ?? 0;
            CheckSize(length, maxBytes, language);
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            return new MediaFacts { Format = (await SniffAsync(content, length > 0 ? length : ContentSniffer.HeadLength, language, cancellationToken)).Name, Bytes = length };
        }
        catch (Exception e) when (e is HttpRequestException or AntiSSRFException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new JobException(Failures.SourceNotFound.In(language));
        }
    }

    private static void CheckSize(long length, long maxBytes, Language language)
    {
        if (length > maxBytes) throw new JobException(Failures.FileTooLarge.In(language, ("limit", ByteSize.Format(maxBytes))));
    }

    private static async Task<MediaFormat> SniffAsync(Stream content, long length, Language language, CancellationToken cancellationToken)
    {
        if (length == 0) throw new JobException(Failures.SourceEmpty.In(language));
        return await ContentSniffer.SniffAsync(content, cancellationToken) ?? throw new JobException(Failures.UnsupportedFile.In(language));
    }

    private async Task<Uri> UrlAsync(string jobId, CancellationToken cancellationToken) =>
        await records.GetSecretAsync(JobRecords.SourceUrl(jobId), cancellationToken) is { } url
            ? new Uri(url)
            : throw new InvalidOperationException("The job has no source URL.");
}
