using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Compressor.Core.Addresses;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Sources;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Nemo;
using Compressor.Storage;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Reads a file of a job, its source or an attachment: a blob of ours or a URL from the user.</summary>
public sealed class SourceReader(IBlobStore blobs, IRecordStore records, INemoClient nemo, UntrustedHttp http, SourceGate gate, TimeProvider time)
{
    /// <summary>A source whose server does not state its length is read once to measure it.</summary>
    private static readonly TimeSpan MeasuringLimit = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan NamesLimit = TimeSpan.FromSeconds(3);

    /// <param name="instanceId">Who may have a place at the file's server: see <see cref="SourceGate"/>.</param>
    /// <exception cref="JobException">Not there, empty, too large, of no supported format, or cut off; or its server may not be asked now.</exception>
    public async Task<MediaFacts> InspectAsync(string jobId, string instanceId, SourceRef source, long maxBytes, Language language, CancellationToken cancellationToken)
    {
        if (!BlobNames.TryParse(source.Blob, out var blob)) return await InspectUrlAsync(jobId, instanceId, source, maxBytes, language, cancellationToken);

        // Before it is opened: a pipe has no length, and opening one waits for whoever writes to it.
        if (await blobs.GetFactsAsync(blob, cancellationToken) is { Length: 0 }) throw new JobException(Failures.SourceEmpty.In(language));
        await using var content = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken);
        CheckSize(content.Length, maxBytes, language);
        var file = await MediaFile.ReadAsync(content, cancellationToken);
        await RequireTakenAsync(file?.Format, language, cancellationToken);
        if (file!.IsProtected) throw new JobException(Failures.Encrypted.In(language));
        return file.IsComplete ? file.Facts : throw new JobException(Failures.SourceTruncated.In(language));
    }

    /// <exception cref="InvalidOperationException">It is no blob: the backend fetches an address by itself.</exception>
    public Task<Stream> OpenReadAsync(SourceRef source, CancellationToken cancellationToken) => BlobNames.TryParse(source.Blob, out var blob)
        ? blobs.OpenReadAsync(blob, cancellationToken: cancellationToken)
        : throw new InvalidOperationException("The source is no blob.");

    /// <summary>A URL from which the backend can fetch the source itself; null: send the bytes.</summary>
    public async Task<Uri?> TryGetUrlAsync(string jobId, SourceRef source, bool byUrl, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        if (!BlobNames.TryParse(source.Blob, out var blob)) return await UrlAsync(jobId, source, cancellationToken);
        return byUrl ? (await blobs.TryCreateReadUrlAsync(blob, lifetime, source.FileName, cancellationToken))?.Url : null;
    }

    /// <summary>Asks for leave to fetch from a server.</summary>
    /// <param name="instanceId">As <see cref="InspectAsync"/>.</param>
    /// <exception cref="JobException">Others fetch from it, or it does not answer: what was to be done may be done after the time that the error tells.</exception>
    public SourceGate.Request Enter(string instanceId, Uri url, Language language)
    {
        var request = gate.Enter(instanceId, url);
        if (request.Wait is not { } wait) return request;
        var failure = request.IsFailing ? Failures.SourcePaused : Failures.SourceBusy;
        throw new JobException(failure.In(language) with { RetryAfterSeconds = Math.Round(wait.TotalSeconds, 3) });
    }

    private async Task<MediaFacts> InspectUrlAsync(string jobId, string instanceId, SourceRef source, long maxBytes, Language language, CancellationToken cancellationToken)
    {
        var url = await UrlAsync(jobId, source, cancellationToken);
        using var request = Enter(instanceId, url, language);
        using var limit = new CancellationTokenSource(MeasuringLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await InspectUrlAsync(url, request, maxBytes, language, linked.Token);
        }
        catch (Exception e) when (e is not (JobException or NemoException or InvalidOperationException) && !cancellationToken.IsCancellationRequested && !DiskFull.Is(e))
        {
            // Refused, no route, no such name, a certificate that is not trusted, too slow: whatever it is, it is the address that does not work.
            if (!IsRefused(e)) request.Failed(hung: e is OperationCanceledException);
            throw new JobException(Failures.SourceUnreachable.In(language));
        }
    }

    /// <summary>An address that is refused is never asked.</summary>
    private static bool IsRefused(Exception exception) => exception is AntiSSRFException or { InnerException: AntiSSRFException };

    private async Task<MediaFacts> InspectUrlAsync(Uri url, SourceGate.Request request, long maxBytes, Language language, CancellationToken cancellationToken)
    {
        var response = await SendAsync(url, onlyHead: true, cancellationToken);
        if (response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.Length is null)
        {
            response.Dispose();
            response = await SendAsync(url, onlyHead: false, cancellationToken);
        }

        using (response)
        {
            request.Answered((int)response.StatusCode);
            var length = response.Content.Headers.ContentRange?.Length ?? response.Content.Headers.ContentLength;
            if (length == 0) throw new JobException(Failures.SourceEmpty.In(language));
            if (!response.IsSuccessStatusCode) throw new JobException(Failures.SourceNotFound.In(language));
            CheckSize(length ?? 0, maxBytes, language);
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            var head = new byte[ContentSniffer.HeadLength];
            var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            if (read == 0) throw new JobException(Failures.SourceEmpty.In(language));
            var format = ContentSniffer.Sniff(head.AsSpan(0, read));
            await RequireTakenAsync(format, language, cancellationToken);
            length ??= read + await MeasureAsync(content, maxBytes - read, cancellationToken);
            return new MediaFacts { Format = format!.Name, Bytes = length ?? throw TooLarge(maxBytes, language) };
        }
    }

    /// <summary>The backend takes files of this format. It is asked only about those that not every backend takes.</summary>
    private async Task RequireTakenAsync(MediaFormat? format, Language language, CancellationToken cancellationToken)
    {
        if (format is not null && MediaFormats.NemoVideoNames.Contains(format.Name)) return;
        var taken = format is null ? await NamesToShowAsync(cancellationToken) : await nemo.GetFormatsAsync(cancellationToken);
        if (format is null || !taken.Contains(format.Name)) throw new JobException(Failures.UnsupportedFile.In(language, ("formats", string.Join(", ", Examples(taken)))));
    }

    /// <summary>A few names say more than fifty.</summary>
    private static IEnumerable<string> Examples(IReadOnlyCollection<string> taken) =>
        taken.Count > MediaFormats.NemoVideoNames.Count ? MediaFormats.NemoVideoNames.Where(taken.Contains) : taken;

    /// <summary>What the backend takes, if it says so soon: it is refused in any case.</summary>
    private async Task<IReadOnlyCollection<string>> NamesToShowAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(NamesLimit, time);
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await nemo.GetFormatsAsync(soon.Token);
        }
        catch (Exception e) when (e is NemoException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return MediaFormats.NemoVideoNames;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, bool onlyHead, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (onlyHead) request.Headers.Range = new RangeHeaderValue(0, ContentSniffer.HeadLength - 1);
        return await http.Following.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Reads to the end of a stream that does not state its length.</summary>
    /// <returns>Its bytes; null: more than <paramref name="max"/>.</returns>
    private static async Task<long?> MeasureAsync(Stream content, long max, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            long total = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                total += read;
                if (total > max) return null;
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void CheckSize(long length, long maxBytes, Language language)
    {
        if (length > maxBytes) throw TooLarge(maxBytes, language);
    }

    private static JobException TooLarge(long maxBytes, Language language) => new(Failures.FileTooLarge.In(language, ("limit", ByteSize.Format(maxBytes))));

    private async Task<Uri> UrlAsync(string jobId, SourceRef source, CancellationToken cancellationToken) =>
        await records.GetSecretAsync(source.UrlKey is { } key ? JobRecords.AttachmentUrl(jobId, key) : JobRecords.SourceUrl(jobId), cancellationToken) is { } url
            ? new Uri(url)
            : throw new InvalidOperationException("The job has no such URL.");
}
