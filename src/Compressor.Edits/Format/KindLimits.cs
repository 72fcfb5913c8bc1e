namespace Compressor.Edits;

/// <summary>What some kinds of files can't have: a sound file has no picture, a GIF no sound.</summary>
internal static class KindLimits
{
    private static readonly EditKind[] OfPicture = [EditKind.FrameSize, EditKind.FrameRate, EditKind.Aspect, EditKind.Rotation, EditKind.Flip, EditKind.Title, EditKind.Crop];
    private static readonly EditKind[] OfSound = [EditKind.Volume, EditKind.Music, EditKind.Channels];
    private static readonly EditKind[] OfTime = [EditKind.Trim, EditKind.Speed, EditKind.FrameRate, EditKind.Music, EditKind.Fade];

    /// <summary>Why this kind of edit is impossible in such a result: a sentence; null: it is not.</summary>
    public static string? Reason(EditKind kind, ResultKind result, Language language) => result switch
    {
        not ResultKind.Video when kind is EditKind.Codec => language.Say("Only a video has such a codec.", "只有视频才有这种编码。"),
        not ResultKind.Video when kind is EditKind.PictureQuality => language.Say("The quality is only measured of videos.", "只有视频才测量画质。"),
        ResultKind.Sound when OfPicture.Contains(kind) => language.Say("A sound file has no picture.", "音频文件没有画面。"),
        ResultKind.Sound when kind is EditKind.Mute => language.Say("Nothing would be left of a sound file without its sound.", "去掉声音后，音频文件就什么都不剩了。"),
        ResultKind.Animation when OfSound.Contains(kind) => language.Say("Such an animation has no sound.", "这种动图没有声音。"),
        ResultKind.Picture when OfSound.Contains(kind) => language.Say("A picture has no sound.", "图片没有声音。"),
        ResultKind.Picture when OfTime.Contains(kind) => language.Say("A picture has no length.", "图片没有时长。"),
        _ => null,
    };
}
