using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// 原片是横的1920x1080，改成3:4: a picture size of another shape than the one that is asked for is that of the source, whatever the words around it, and
/// one side of a few pixels, where something is to be cropped, is that of what goes (a taskbar 48 pixels tall). Goes after all other rules.
/// </summary>
internal sealed class DoubtfulFrames : IPromptRule
{
    /// <summary>Relative: sides are rounded.</summary>
    private const double SameShape = 0.02;

    /// <summary>A verb asks for the size itself.</summary>
    private static readonly Wording Scales = Pattern.Zh("(?:\\b(?:to|into|at|resize|scale|in|be|make it|export)(?: it)? |(?:改|缩|缩放|转|输出|导出|变|调|压|做|降)(?:成|到|为|至) ?|分辨率[^,.;!?0-9]{0,4})[0-9]{3,4} ?(?:x|\\*|乘|by) ?[0-9]{3,4}");

    /// <summary>Pixels; nobody wants so small a picture.</summary>
    private const int Strip = 200;

    private static readonly Wording Crops = Pattern.Zh("\\b(?:crop|cut|trim|chop|slice|remove|get rid|lose|off)\\b|[裁切剪去砍删](?:掉|了|去|除)|不要");

    public void Read(PromptReading reading)
    {
        if (reading.Edit is { Crop: null, FrameSize: { } frame } && frame is { Width: null, Height: <= Strip } or { Height: null, Width: <= Strip } && reading.Text.Found(Crops) is { Success: true } crops)
        {
            reading.Edit = reading.Edit with { FrameSize = null };
            reading.Unsupported(crops);
        }

        if (reading.Edit is not { Aspect: { } aspect, FrameSize: { Width: { } width, Height: { } height } }) return;
        if (Math.Abs((double)width * aspect.Height / (height * aspect.Width) - 1) > SameShape && !reading.Text.Had(Scales)) reading.Edit = reading.Edit with { FrameSize = null };
    }
}
