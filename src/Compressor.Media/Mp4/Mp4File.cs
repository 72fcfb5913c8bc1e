using System.Buffers.Binary;

namespace Compressor.Media.Mp4;

/// <summary>Reads the facts of an MP4 or QuickTime file from its boxes, without a decoder and without reading the media.</summary>
public static class Mp4File
{
    /// <param name="file">Seekable; its position afterwards is undefined.</param>
    /// <exception cref="Mp4FormatException">It is not an MP4, or its boxes contradict themselves. Truncation alone is not an exception: see <see cref="Mp4Facts.IsComplete"/>.</exception>
    public static async Task<Mp4Facts> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        var boxes = new Mp4Boxes(file);
        var start = await boxes.ReadAsync(0, 256, cancellationToken);
        var outline = new Outline(IsoBrands.Sniff(start.Span) ?? throw new Mp4FormatException("The file is no MP4."));
        long offset = 0;
        while (await ReadHeaderAsync(boxes, outline, offset, cancellationToken) is { } box)
        {
            await outline.AddAsync(boxes, box, cancellationToken);
            offset = box.End;
            if (offset >= boxes.Length) break;
        }

        return outline.Conclude(boxes.Length);
    }

    // Data after a complete movie that is not a box (padding, another program's tag) does not belong to it. It may look like one whose end is missing.
    private static async ValueTask<Mp4Box?> ReadHeaderAsync(Mp4Boxes boxes, Outline outline, long offset, CancellationToken cancellationToken)
    {
        try
        {
            return await boxes.ReadHeaderAsync(offset, boxes.Length, cancellationToken);
        }
        catch (Mp4FormatException) when (outline.IsPlayable(boxes.Length))
        {
            return null;
        }
    }

    /// <summary>The summary of the top-level boxes.</summary>
    private sealed class Outline(MediaFormat format)
    {
        private readonly List<Mp4Track> _tracks = [];
        private bool _hasMovie, _hasMedia, _fastStart, _hasFragments, _isCompressed, _hasItems, _hasWholeFragment, _isCut, _endsEarly;
        private double? _duration;
        private uint _timescale;

        public async Task AddAsync(Mp4Boxes boxes, Mp4Box box, CancellationToken cancellationToken)
        {
            if (box.End > boxes.Length) AddCut(box, boxes.Length);
            if (box.Type == "mdat") AddMedia(box, boxes.Length);
            else if (box.Type == "moof") _hasFragments = true;
            else if (box.Type == "meta") _hasItems = true;
            else if (box.Type == "moov" && !_hasMovie && box.End <= boxes.Length) await ReadMovieAsync(boxes, box, cancellationToken);
        }

        private void AddCut(Mp4Box box, long bytes)
        {
            var isMedia = box.Type is "mdat" or "moof" or "moov" or "sidx" or "styp";
            if (_hasWholeFragment) _endsEarly |= isMedia;
            else _isCut |= isMedia || !IsPlayable(bytes);
        }

        private void AddMedia(Mp4Box media, long bytes)
        {
            _hasMedia |= media.Length > 0;
            _hasWholeFragment |= _hasMovie && _hasFragments && media.Length > 0 && media.End <= bytes;
        }

        /// <summary>
        /// True if there is a movie and the last piece of media that it points to is in the file, or a picture and what describes it. A compressed movie box (old
        /// QuickTime) can't be read.
        /// </summary>
        public bool IsPlayable(long bytes) => format.IsStill ? _hasItems && _hasMedia : _hasMovie && _hasMedia
            && (_hasFragments || _isCompressed || (_tracks.All(track => track.LastChunk < bytes) && _tracks.Any(track => track.LastChunk > 0)));

        public Mp4Facts Conclude(long bytes)
        {
            var video = _tracks.FirstOrDefault(track => track.IsVideo);
            var tracks = _tracks.Where(track => track.DurationSeconds > 0).Select(track => (double?)track.DurationSeconds).Max();
            return new Mp4Facts
            {
                Format = format,
                Bytes = bytes,
                IsComplete = !_isCut && IsPlayable(bytes),
                EndsEarly = _endsEarly,
                HasMovie = _hasMovie,
                FastStart = _fastStart,
                IsFragmented = _hasFragments,
                IsProtected = _tracks.Exists(track => track.IsProtected),
                HasVideo = video is not null,
                HasAudio = _tracks.Any(track => track.Handler == "soun"),
                Width = video is { Width: > 0 } ? video.Width : null,
                Height = video is { Height: > 0 } ? video.Height : null,
                VideoCodec = video?.Codec,
                DurationSeconds = _duration ?? tracks,
                FrameRate = video is { Samples: > 0, DurationSeconds: > 0 } && !_hasFragments ? video.Samples / video.DurationSeconds : null,
            };
        }

        private async Task ReadMovieAsync(Mp4Boxes boxes, Mp4Box movie, CancellationToken cancellationToken)
        {
            _hasMovie = true;
            _fastStart = !_hasMedia;
            try
            {
                await foreach (var box in boxes.ReadChildrenAsync(movie, cancellationToken)) await AddPartAsync(boxes, box, cancellationToken);
            }
            catch (Mp4FormatException) when (IsPlayable(boxes.Length) || _tracks.Exists(track => track.LastChunk > 0))
            {
                // Something else that some program left behind the tracks.
            }
        }

        private async Task AddPartAsync(Mp4Boxes boxes, Mp4Box box, CancellationToken cancellationToken)
        {
            if (box.Type == "mvhd") (_timescale, _duration) = Mp4Time.Read((await boxes.ReadStartAsync(box, 32, cancellationToken)).Span);
            else if (box.Type == "trak") _tracks.Add(await Mp4Track.ReadAsync(boxes, box, cancellationToken));
            else if (box.Type == "cmov") _isCompressed = true;
            else if (box.Type == "mvex") await ReadFragmentedDurationAsync(boxes, box, cancellationToken);
        }

        // In a fragmented file the movie header often states no duration; mehd gives it in the movie's timescale.
        private async Task ReadFragmentedDurationAsync(Mp4Boxes boxes, Mp4Box mvex, CancellationToken cancellationToken)
        {
            if (_duration is not null || _timescale == 0) return;
            await foreach (var box in boxes.ReadChildrenAsync(mvex, cancellationToken))
            {
                if (box.Type != "mehd") continue;
                var content = await boxes.ReadStartAsync(box, 12, cancellationToken);
                if (content.Length == 12 && content.Span[0] == 1) _duration = BinaryPrimitives.ReadUInt64BigEndian(content.Span[4..]) / (double)_timescale;
                else if (content.Length >= 8) _duration = BinaryPrimitives.ReadUInt32BigEndian(content.Span[4..]) / (double)_timescale;
            }
        }
    }
}
