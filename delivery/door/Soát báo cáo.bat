@echo off
rem Opened by a double-click: reads the reports that stand in this folder beside the guideline.
chcp 65001 >nul
setlocal
cd /d "%~dp0"
title Soát báo cáo
set "PYTHONUTF8=1"
set "PYTHON=chuong_trinh\python\python.exe"
if exist "%PYTHON%" goto start
if exist "chuong_trinh\moi_truong\Scripts\python.exe" goto installed

where py >nul 2>nul && set "FOUND=py -3" && goto install
where python >nul 2>nul && set "FOUND=python" && goto install
echo Máy này chưa có Python. Nhờ bộ phận kỹ thuật làm lại thư mục có kèm Python, hoặc cài Python 3.11 trở lên.
pause
exit /b 2

:install
echo Lần đầu chạy: đang cài chương trình vào thư mục này (không dùng mạng), xin chờ vài phút...
%FOUND% -m venv chuong_trinh\moi_truong || goto failed
chuong_trinh\moi_truong\Scripts\python.exe -m pip install --quiet --no-index --find-links chuong_trinh\wheels nlp-reports || goto failed

:installed
set "PYTHON=chuong_trinh\moi_truong\Scripts\python.exe"

:start
"%PYTHON%" -m nlp_reports.cli door . --aside chuong_trinh --open
set "CODE=%ERRORLEVEL%"
echo.
pause
exit /b %CODE%

:failed
echo Không cài được chương trình. Xoá thư mục chuong_trinh\moi_truong rồi thử lại, hoặc nhờ bộ phận kỹ thuật.
pause
exit /b 2
