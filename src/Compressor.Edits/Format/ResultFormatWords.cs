using Compressor.Media;

namespace Compressor.Edits;

/// <summary>What becomes of a source that is no video, where the sentence names no format: decided last, when everything else is read.</summary>
internal sealed class ResultFormatWords : IPromptRule
{
    public void Read(PromptReading reading)
    {
        if (reading.Context.UnusualSource is not { } source || reading.Edit.Format is not null) return;
        // "5 seconds" of a picture: said here, so that it stays so when a follow-up no longer says it.
        if (source.SourceKind() is ResultKind.Picture && ResultFormat.MakesVideo(reading.Edit)) reading.Edit = reading.Edit with { Format = new OutputFormat(MediaFormats.Mp4.Name) };
        else if (source.SourceKind() is ResultKind.Animation && reading.Nouns.HasFlag(MediaNouns.Gif)) Keep(reading, source);
        else if (source.SourceKind() is ResultKind.Picture && IsAboutVideo(reading)) Ask(reading);
    }

    /// <summary>"Make this gif smaller" of a GIF means a GIF.</summary>
    private static void Keep(PromptReading reading, MediaFacts source)
    {
        if (!reading.Edit.IsEmpty) reading.Edit = reading.Edit with { Format = new OutputFormat(source.Format) };
    }

    private static bool IsAboutVideo(PromptReading reading) =>
        !reading.Edit.IsEmpty && !ResultFormat.MakesVideo(reading.Edit) && reading.Nouns.HasFlag(MediaNouns.Video) && !reading.Nouns.HasFlag(MediaNouns.Picture);

    private static void Ask(PromptReading reading)
    {
        var parts = string.Join(reading.Language.Say(", ", "，"), reading.Edit.Describe(reading.Language));
        reading.Question = reading.Language.Say(
            $"This file is a picture, not a video. Should it become a smaller picture (\"the picture: {parts}\"), or a video (\"make a 5 second video of this picture\")?",
            $"这个文件是图片，不是视频。要得到更小的图片（“这张图片：{parts}”），还是做成视频（“把这张图片做成5秒的视频”）？");
    }
}
