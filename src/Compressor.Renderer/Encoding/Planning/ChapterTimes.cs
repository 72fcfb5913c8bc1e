using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>Where the chapters of files are in a result that shows parts of them, one after another and maybe faster; a pure function.</summary>
internal static class ChapterTimes
{
    /// <summary>Seconds of the result below which nothing is left of a chapter.</summary>
    private const double Shortest = 0.1;

    /// <param name="speed">Seconds of the files in a second of the result.</param>
    public static IReadOnlyList<Chapter> Of(IReadOnlyList<Clip> clips, double speed)
    {
        List<Chapter> chapters = [];
        Chapter? last = null;
        var before = 0.0;
        foreach (var clip in clips)
        {
            foreach (var chapter in clip.Source.Chapters)
            {
                var (start, end) = (Math.Max(chapter.Start, clip.Start), Math.Min(chapter.End, clip.Start + clip.Seconds));
                if ((end - start) / speed < Shortest) continue;
                var shown = chapter with { Start = (before + start - clip.Start) / speed, End = (before + end - clip.Start) / speed };
                // A chapter out of whose middle a part was cut is one still.
                if (ReferenceEquals(last, chapter) && shown.Start - chapters[^1].End < Shortest) chapters[^1] = chapters[^1] with { End = shown.End };
                else chapters.Add(shown);
                last = chapter;
            }

            before += clip.Seconds;
        }

        return chapters;
    }
}
